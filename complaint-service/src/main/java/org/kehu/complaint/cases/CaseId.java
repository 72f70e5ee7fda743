package org.kehu.complaint.cases;

import java.util.regex.Pattern;

/**
 * Id of a case: a UUID in lower case.
 *
 * @param value 36 characters
 */
public record CaseId(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Refuses what cannot be an id. */
  public CaseId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A case id is a UUID in lower case");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
