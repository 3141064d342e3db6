select @Newest > @After
