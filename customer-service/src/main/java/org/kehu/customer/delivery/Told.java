package org.kehu.customer.delivery;

import java.time.Instant;

/** The customer was told how the order goes on (订单进度反馈). */
public record Told(String what, Instant at, String by) {}
