select count(*) as Due, min(maintained_at) as Oldest
from customer_card
where owner = @Rep and grade = @Grade and maintained_at < @Before and grade is not null and merged_into is null
