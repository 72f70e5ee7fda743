package org.kehu.kit.policy;

/**
 * A ready value for where the sources disagree (K-01 … K-19): a name, what it stands for and the
 * resource beside the value's class that holds it.
 */
public record PolicyPreset(String name, LocalText title, String resource) {}
