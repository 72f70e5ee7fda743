package org.kehu.complaint.customer;

/**
 * A service level that an agreement grants a customer for a matter at the moment of its receipt
 * (服务保障, field M13).
 *
 * @param agreement number of the agreement
 * @param version of the agreement that says so
 * @param level code of the service level
 */
public record Entitlement(String agreement, int version, String level) {}
