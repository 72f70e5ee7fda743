package org.kehu.customer.file;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Brings what people type into the form in which it is kept, before it is checked. */
public final class Tidy {

  private Tidy() {}

  /** Without outer white space, the ideographic space included; blank is absent. */
  public static @Nullable String text(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String stripped = text.strip();
    return stripped.isEmpty() ? null : stripped;
  }

  /** A phone number in its kept form; what is none stays as it is and is refused by the check. */
  public static @Nullable String phone(@Nullable String text) {
    String stripped = text(text);
    return stripped == null ? null : Phone.parse(stripped).orElse(stripped);
  }

  /** A credit code in capitals. */
  public static @Nullable String creditCode(@Nullable String text) {
    String stripped = text(text);
    return stripped == null ? null : stripped.toUpperCase(Locale.ROOT);
  }
}
