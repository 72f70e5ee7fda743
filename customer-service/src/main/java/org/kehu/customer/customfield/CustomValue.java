package org.kehu.customer.customfield;

/**
 * One value of a file; a field of which several may be chosen has one for each. Stored so that one
 * index over field and key serves every filter by any field.
 *
 * @param field code of the field
 * @param text as it was given, in the one form of its type
 * @param key the same as texts are ordered
 */
public record CustomValue(String field, String text, String key) {

  /** One that nobody has checked yet. */
  static CustomValue unchecked(String field, String text) {
    return new CustomValue(field, text, text);
  }
}
