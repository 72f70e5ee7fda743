package org.kehu.customer.project;

/**
 * A complaint of the customer that belongs to the project (投诉处理, C-113).
 *
 * @param over whether its handling has ended
 */
public record LinkedCase(String caseId, boolean over) {}
