package org.kehu.kit.approval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked, field by field as it was shown when it was asked: what changes later does not
 * change what was approved. Ids, codes and words of the business; never personal data, which must
 * be erasable.
 *
 * @param fields at most {@value #MOST_FIELDS}; names are words in camelCase, values as people read
 *     them, together at most {@value #MOST_CHARACTERS} characters
 */
public record Snapshot(Map<String, String> fields) {

  static final int MOST_FIELDS = 40;
  static final int MOST_CHARACTERS = 64 * 1024;

  private static final String NAME = "[a-z][A-Za-z0-9]{0,39}";

  public Snapshot {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    int characters = fields.values().stream().mapToInt(String::length).sum();
    boolean named = fields.keySet().stream().allMatch(name -> name.matches(NAME));
    if (fields.isEmpty() || fields.size() > MOST_FIELDS || characters > MOST_CHARACTERS || !named) {
      throw ApprovalProblem.SNAPSHOT_INVALID
          .problem()
          .with("mostFields", MOST_FIELDS)
          .with("mostCharacters", MOST_CHARACTERS);
    }
  }
}
