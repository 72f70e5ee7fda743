package org.kehu.kit.policy;

import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.web.Violations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values of policies between JSON and record. What people send is read strictly and refused with a
 * JSON pointer for each fault; what is stored is read leniently, so that a version written by newer
 * software can be read by older.
 */
public final class PolicyValues {

  /** The largest value in characters of JSON; it must fit into a document and an event. */
  public static final int MOST_CHARACTERS = 256 * 1024;

  private static final String PREFIX = "/value";

  private final JsonMapper strict;
  private final JsonMapper lenient;
  private final Validator validator;

  public PolicyValues(JsonMapper mapper, Validator validator) {
    this.strict =
        mapper
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();
    this.lenient =
        mapper.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    this.validator = validator;
  }

  /** The value that somebody sent, or a 422 that points at everything wrong with it. */
  public <T> T accept(PolicyKind<T> kind, JsonNode sent) {
    List<FieldError> errors = new ArrayList<>();
    nullElements(sent, PREFIX, errors);
    refuse(kind, errors);
    T value = bind(kind, sent);
    constraints(value, errors);
    refuse(kind, errors);
    kind.faultsOf(value).forEach(fault -> errors.add(error(fault)));
    refuse(kind, errors);
    return value;
  }

  /** The value as stored text, refused when too large. */
  public String write(Object value) {
    String text = lenient.writeValueAsString(value);
    if (text.length() > MOST_CHARACTERS) {
      throw PolicyProblem.POLICY_VALUE_TOO_LARGE
          .problem()
          .with("characters", text.length())
          .with("most", MOST_CHARACTERS);
    }
    return text;
  }

  /** A stored value. */
  public <T> T read(PolicyKind<T> kind, String stored) {
    return lenient.readValue(stored, kind.type());
  }

  /** A value or stored text as a JSON tree. */
  public JsonNode tree(Object value) {
    return value instanceof String text ? lenient.readTree(text) : lenient.valueToTree(value);
  }

  /** The default that the software brings. */
  public <T> T shipped(PolicyKind<T> kind) {
    return resource(kind, kind.shippedResource());
  }

  /** A ready value. */
  public <T> T preset(PolicyKind<T> kind, PolicyPreset preset) {
    return resource(kind, preset.resource());
  }

  /** Fails at start-up, with the reason, when a default or preset of the software is faulty. */
  public void checkShipped(PolicyKind<?> kind) {
    shipped(kind);
    kind.presets().forEach(preset -> preset(kind, preset));
  }

  private <T> T resource(PolicyKind<T> kind, String name) {
    try (InputStream in = kind.type().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "Policy " + kind + " has no " + name + " beside " + kind.type().getName() + ".");
      }
      return accept(kind, strict.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (Problem faulty) {
      throw new IllegalStateException(
          "The " + name + " that policy " + kind + " brings is faulty: " + words(faulty), faulty);
    }
  }

  private static String words(Problem problem) {
    return problem.errors().stream()
        .map(e -> e.pointer() + ": " + e.arguments().getOrDefault("en", e.code()))
        .toList()
        .toString();
  }

  private <T> T bind(PolicyKind<T> kind, JsonNode sent) {
    try {
      return strict.treeToValue(sent, kind.type());
    } catch (JacksonException misfit) {
      throw invalid(kind).error(error(Misfits.fault(misfit))).because(misfit);
    }
  }

  private <T> void constraints(T value, List<FieldError> errors) {
    try {
      Violations.refuse(validator.validate(value));
    } catch (Problem violated) {
      violated.errors().stream()
          .map(e -> new FieldError(PREFIX + e.pointer(), e.code(), e.arguments()))
          .forEach(errors::add);
    }
  }

  /** Records copy their lists, which a null inside would break before any constraint is asked. */
  private static void nullElements(JsonNode node, String pointer, List<FieldError> errors) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        String at = pointer + "/" + i;
        if (node.get(i).isNull()) {
          errors.add(
              error(
                  PolicyFault.of(
                      at,
                      "null-element",
                      "列表中不能有 null;请删除该项。",
                      "A list must not contain null; leave the element out."),
                  ""));
        } else {
          nullElements(node.get(i), at, errors);
        }
      }
    } else if (node.isObject()) {
      node.properties()
          .forEach(member ->
              nullElements(
                  member.getValue(), pointer + "/" + Misfits.escape(member.getKey()), errors));
    }
  }

  private void refuse(PolicyKind<?> kind, List<FieldError> errors) {
    if (!errors.isEmpty()) {
      Problem problem = invalid(kind);
      errors.forEach(problem::error);
      throw problem;
    }
  }

  private static Problem invalid(PolicyKind<?> kind) {
    return PolicyProblem.POLICY_VALUE_INVALID.problem().with("kind", kind.key());
  }

  private static FieldError error(PolicyFault fault) {
    return error(fault, PREFIX);
  }

  private static FieldError error(PolicyFault fault, String prefix) {
    return new FieldError(
        prefix + fault.pointer(),
        "policy-rule",
        Map.of("rule", fault.rule(), "zh", fault.words().zh(), "en", fault.words().en()));
  }
}
