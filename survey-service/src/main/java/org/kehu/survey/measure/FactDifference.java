package org.kehu.survey.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a fact that is counted differs from what the events say.
 *
 * @param fact its id
 * @param fields in which both differ; empty unless {@link Kind#DIFFERENT}
 */
public record FactDifference(String fact, Kind kind, List<String> fields) {

  /** What became of a fact in the comparison. */
  public enum Kind {
    /** As the events say. */
    EQUAL,
    /** Not counted, though events tell of it. */
    MISSING,
    /** Counted otherwise than the events say. */
    DIFFERENT,
    /** Counted, though no event tells of it. */
    UNFOUNDED,
    /** Counted, and the events that told of it are no longer kept: it stays. */
    KEPT
  }

  private static final Map<String, Function<ServiceFact, @Nullable Object>> COMPARED = compared();

  private static Map<String, Function<ServiceFact, @Nullable Object>> compared() {
    Map<String, Function<ServiceFact, @Nullable Object>> fields = new LinkedHashMap<>();
    fields.put("kind", ServiceFact::kind);
    fields.put("sequence", ServiceFact::sequence);
    fields.put("departmentId", ServiceFact::departmentId);
    fields.put("staffId", ServiceFact::staffId);
    fields.put("at", ServiceFact::at);
    fields.put("dueAt", ServiceFact::dueAt);
    fields.put("respondBy", ServiceFact::respondBy);
    fields.put("firstOwnerId", ServiceFact::firstOwnerId);
    fields.put("caseId", ServiceFact::caseId);
    fields.put("chain", ServiceFact::chain);
    fields.put("course", ServiceFact::course);
    fields.put("counts", ServiceFact::counts);
    fields.put("marks", ServiceFact::marks);
    fields.put("hundredths", ServiceFact::hundredths);
    return fields;
  }

  /**
   * Compares what is counted with what the events say; one of them is there.
   *
   * @param cut whether the oldest events of its topic are gone
   */
  public static FactDifference between(
      String id, @Nullable ServiceFact counted, @Nullable ServiceFact told, boolean cut) {
    if (counted == null) {
      return new FactDifference(id, Kind.MISSING, List.of());
    }
    if (told == null) {
      return new FactDifference(id, withoutEvents(counted, cut), List.of());
    }
    List<String> differing = differing(counted, told);
    Kind kind = differing.isEmpty() ? Kind.EQUAL : Kind.DIFFERENT;
    return new FactDifference(id, kind, differing);
  }

  /** One that counts no more is as good as none. */
  private static Kind withoutEvents(ServiceFact counted, boolean cut) {
    if (cut) {
      return Kind.KEPT;
    }
    return counted.counts() ? Kind.UNFOUNDED : Kind.EQUAL;
  }

  private static List<String> differing(ServiceFact counted, ServiceFact told) {
    return COMPARED.entrySet().stream()
        .filter(
            field -> !Objects.equals(field.getValue().apply(counted), field.getValue().apply(told)))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether the figures are wrong because of it. */
  public boolean isWrong() {
    return kind != Kind.EQUAL && kind != Kind.KEPT;
  }
}
