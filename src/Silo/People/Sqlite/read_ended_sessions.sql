select id from session_end
