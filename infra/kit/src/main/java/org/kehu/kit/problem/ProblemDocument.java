package org.kehu.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A refusal as RFC 9457 writes it: the same shape from every service and from the gateway. */
public final class ProblemDocument {

  /** Media type of the answer. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** What every problem says of itself; no fact of one refusal may hide behind these names. */
  static final Set<String> OWN_MEMBERS =
      Set.of("type", "title", "status", "detail", "instance", "traceId", "errors");

  private final String service;

  public ProblemDocument(String service) {
    this.service = service;
  }

  /**
   * The members in their order; JSON is up to the caller.
   *
   * @param instance path of the request
   */
  public Map<String, Object> of(Problem problem, Locale language, String instance, String traceId) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", type(problem.type()));
    document.put("title", ProblemWords.title(problem.type(), language));
    document.put("status", problem.type().status());
    document.put("detail", ProblemWords.detail(problem, language));
    document.put("instance", instance);
    document.put("traceId", traceId);
    document.putAll(problem.members());
    if (!problem.errors().isEmpty()) {
      document.put("errors", errors(problem, language));
    }
    return document;
  }

  /** The stable name of a kind of refusal of this service. */
  public String type(ProblemType type) {
    return "urn:kehu:problem:" + service + ":" + type.slug();
  }

  private static List<Map<String, Object>> errors(Problem problem, Locale language) {
    return problem.errors().stream().map(error -> error(problem.type(), error, language)).toList();
  }

  private static Map<String, Object> error(ProblemType type, FieldError error, Locale language) {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("pointer", error.pointer());
    member.put("code", error.code());
    member.put("detail", ProblemWords.field(type, error, language));
    return member;
  }
}
