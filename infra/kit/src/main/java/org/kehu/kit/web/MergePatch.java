package org.kehu.kit.web;

import jakarta.validation.Validator;
import org.kehu.kit.problem.RequestProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies {@code application/merge-patch+json} (RFC 7396) to the JSON of a view, then validates.
 */
public final class MergePatch {

  /** Media type of a patch. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final JsonMapper mapper;
  private final Validator validator;

  public MergePatch(JsonMapper mapper, Validator validator) {
    this.mapper = mapper;
    this.validator = validator;
  }

  /**
   * The present values with the patch applied: members replaced, null removes.
   *
   * @param present what may be changed, as a record
   * @param patch the request body; an object
   */
  public <T> T apply(T present, JsonNode patch, Class<T> type) {
    if (!patch.isObject()) {
      throw RequestProblem.BODY_UNREADABLE.problem();
    }
    ObjectNode target = mapper.valueToTree(present);
    merge(target, (ObjectNode) patch);
    T patched = mapper.treeToValue(target, type);
    Violations.refuse(validator.validate(patched));
    return patched;
  }

  /** What is absent already is set to null, so that a name that does not exist is refused. */
  private static void merge(ObjectNode target, ObjectNode patch) {
    for (var member : patch.properties()) {
      JsonNode value = member.getValue();
      if (value.isNull() && target.has(member.getKey())) {
        target.remove(member.getKey());
      } else if (value.isObject() && target.get(member.getKey()) instanceof ObjectNode inner) {
        merge(inner, (ObjectNode) value);
      } else {
        target.set(member.getKey(), value);
      }
    }
  }
}
