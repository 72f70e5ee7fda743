package org.kehu.customer.agreement;

/** An agreement, and the stretch of it that covers what was asked for. */
public record Covering(Agreement agreement, Cover cover) {}
