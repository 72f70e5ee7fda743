package org.kehu.kit.web;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.call.Call;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemDocument;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.telemetry.Trace;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does a command many times in one request, each item read, checked and judged alone and with its
 * own part of the idempotency key (M35).
 */
public final class Batches {

  private final ProblemDocument problems;
  private final JsonMapper mapper;
  private final Validator validator;

  Batches(String service, JsonMapper mapper, Validator validator) {
    this.problems = new ProblemDocument(service);
    this.mapper = mapper;
    this.validator = validator;
  }

  /**
   * What became of an item.
   *
   * @param done what the command gave; null when it was refused
   * @param problem why it was refused, as problem+json; null when it was not
   */
  public record Outcome<S>(int index, @Nullable S done, @Nullable Map<String, Object> problem) {

    /** HTTP status of the refusal. */
    public int refusedWith() {
      return problem == null ? 0 : ((Number) problem.getOrDefault("status", 500)).intValue();
    }
  }

  /**
   * Does them in their order.
   *
   * @param path of the request, for {@code instance} of problems
   * @param type as which an item is read
   * @param language of problems
   */
  public <R, S> List<Outcome<S>> run(
      String path, List<JsonNode> items, Class<R> type, Locale language, Function<R, S> command) {
    List<Outcome<S>> outcomes = new ArrayList<>(items.size());
    for (int index = 0; index < items.size(); index++) {
      outcomes.add(one(path, index, items.get(index), type, language, command));
    }
    return outcomes;
  }

  private <R, S> Outcome<S> one(
      String path,
      int index,
      JsonNode item,
      Class<R> type,
      Locale language,
      Function<R, S> command) {
    try {
      R request = read(item, type);
      S done = Call.current().item(index).within(() -> command.apply(request));
      return new Outcome<>(index, done, null);
    } catch (Problem refused) {
      String instance = path + "#/items/" + index;
      return new Outcome<>(
          index, null, problems.of(refused, language, instance, Trace.currentId()));
    }
  }

  private <R> R read(JsonNode item, Class<R> type) {
    try {
      R request = mapper.treeToValue(item, type);
      if (request == null) {
        throw RequestProblem.BODY_MISSING.problem();
      }
      Violations.refuse(validator.validate(request));
      return request;
    } catch (DatabindException wrong) {
      throw UnreadableBody.of(wrong);
    }
  }
}
