package org.kehu.kit.problem;

import java.util.Map;

/**
 * What is wrong at one place of the request.
 *
 * @param pointer JSON pointer into the body ({@code /items/3/name}), or {@code ?limit} for a
 *     parameter
 * @param code key of the words in the bundle, {@code field.<code>}; stable
 * @param arguments what the words need, for instance {@code max}
 */
public record FieldError(String pointer, String code, Map<String, Object> arguments) {

  public FieldError {
    arguments = Map.copyOf(arguments);
  }

  public FieldError(String pointer, String code) {
    this(pointer, code, Map.of());
  }
}
