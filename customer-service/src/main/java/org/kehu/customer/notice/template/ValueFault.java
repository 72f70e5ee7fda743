package org.kehu.customer.notice.template;

/**
 * What is wrong with the value of a placeholder.
 *
 * @param name of the placeholder
 * @param code {@code required}, {@code placeholder-unknown}, {@code placeholder-form} or {@code
 *     link-in-event}
 */
public record ValueFault(String name, String code) {}
