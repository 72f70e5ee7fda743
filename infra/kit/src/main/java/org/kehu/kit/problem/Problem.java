package org.kehu.kit.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal on its way to the caller. What is added by {@link #with} fills the words and is a
 * member of the problem document too, so it may hold ids, codes and numbers, never personal data.
 */
public final class Problem extends RuntimeException {

  private final ProblemType type;
  private final Map<String, Object> members = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final List<FieldError> errors = new ArrayList<>();
  private @Nullable Throwable technicalCause;

  Problem(ProblemType type) {
    super(type.slug(), null, false, type.status() == 500);
    this.type = type;
  }

  /** Names a fact of this refusal, for the words and for the caller's program. */
  public Problem with(String name, Object value) {
    if (ProblemDocument.OWN_MEMBERS.contains(name)) {
      throw new IllegalArgumentException(
          "'" + name + "' is a member of every problem; " + type.slug() + " needs another name");
    }
    members.put(name, value);
    return this;
  }

  /** Adds an answer header, such as {@code Retry-After}. */
  public Problem header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Adds what is wrong at one place of the request body. */
  public Problem error(FieldError error) {
    errors.add(error);
    return this;
  }

  /** Keeps the technical cause for the log. */
  public Problem because(Throwable cause) {
    this.technicalCause = cause;
    return this;
  }

  public ProblemType type() {
    return type;
  }

  public Map<String, Object> members() {
    return Collections.unmodifiableMap(members);
  }

  public Map<String, String> headers() {
    return Collections.unmodifiableMap(headers);
  }

  public List<FieldError> errors() {
    return Collections.unmodifiableList(errors);
  }

  @Override
  public synchronized @Nullable Throwable getCause() {
    return technicalCause;
  }

  @Override
  public @Nullable String getMessage() {
    return members.isEmpty() && errors.isEmpty()
        ? type.slug()
        : type.slug() + " " + members + errors;
  }
}
