package org.kehu.customer.customfield;

/**
 * What may be chosen.
 *
 * @param code stored with files; never changes its meaning
 * @param chinese as people read it
 * @param retired whether nobody chooses it any more; files that have it keep it
 */
public record Choice(String code, String chinese, String english, boolean retired) {}
