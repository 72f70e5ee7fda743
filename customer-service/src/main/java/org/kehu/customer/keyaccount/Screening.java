package org.kehu.customer.keyaccount;

import java.time.Instant;

/**
 * What the key-account manager made of a potential customer (C-109).
 *
 * @param channels by which channels and methods it is contacted (联系渠道与方法)
 */
public record Screening(Priority priority, String channels, Instant at, String by) {}
