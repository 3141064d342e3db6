-- One statement, planned once. Left to itself the server plans anew each time, as a plan for the very values looks cheaper.
set plan_cache_mode = force_generic_plan
