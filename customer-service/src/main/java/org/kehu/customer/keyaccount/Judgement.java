package org.kehu.customer.keyaccount;

/**
 * How a customer stands to a principle (C-101).
 *
 * @param met whether it fulfils it
 * @param reason on what that rests
 */
public record Judgement(Principle principle, boolean met, String reason) {}
