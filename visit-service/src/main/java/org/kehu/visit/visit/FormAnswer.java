package org.kehu.visit.visit;

/**
 * An answer to something that a form asks.
 *
 * @param code of the field
 */
public record FormAnswer(String code, String answer) {}
