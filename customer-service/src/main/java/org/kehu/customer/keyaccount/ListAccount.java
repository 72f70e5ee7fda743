package org.kehu.customer.keyaccount;

/**
 * Puts a customer on the list of potential key accounts (潜在大客户名录, F-21).
 *
 * @param direction the range of new customers and main direction that it belongs to (主攻方向)
 */
public record ListAccount(
    String customerId, AccountType type, Source source, Priority priority, String direction) {}
