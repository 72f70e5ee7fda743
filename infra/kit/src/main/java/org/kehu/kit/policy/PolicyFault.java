package org.kehu.kit.policy;

/**
 * A rule that a value breaks: where (JSON pointer into the value), which (stable code) and a
 * sentence that says what is wrong and what would be right.
 */
public record PolicyFault(String pointer, String rule, LocalText words) {

  /** A fault with its sentence in both languages. */
  public static PolicyFault of(String pointer, String rule, String zh, String en) {
    return new PolicyFault(pointer, rule, new LocalText(zh, en));
  }
}
