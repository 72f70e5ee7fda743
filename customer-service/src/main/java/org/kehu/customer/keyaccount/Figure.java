package org.kehu.customer.keyaccount;

/** What a customer comes to by a measure; whole yuan, or how many. */
public record Figure(Measure measure, long value) {}
