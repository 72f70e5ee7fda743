package org.kehu.customer.project;

/**
 * Something that the customer needs, and who of us is matched to it (需求沟通, C-113).
 *
 * @param what in the customer's words
 * @param staffId who serves it
 */
public record Need(ServiceContent content, String what, String staffId) {}
