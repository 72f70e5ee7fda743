package org.kehu.customer.customfield;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/** A field of the catalogue (自定义字段, M9). It is retired at the end, never deleted. */
@Document("custom_fields")
public final class CustomField extends ScopedAggregate {

  private String code = "";
  private @Nullable FieldDefinition definition;
  private boolean retired;

  private CustomField() {}

  /** A new one, kept by a department. */
  static CustomField of(FieldDefinition definition, String departmentId) {
    definition.requireSound();
    CustomField field = new CustomField();
    field.code = definition.code();
    field.definition = definition;
    field.rescope(departmentId, Level.NORMAL);
    return field;
  }

  /** Other names, choices, holders or level; without a difference nothing happens. */
  List<FieldEvent> change(FieldDefinition next) {
    if (retired) {
      throw CustomFieldProblem.CUSTOM_FIELD_RETIRED.problem().with("field", code);
    }
    next.requireReplaces(definition());
    next.requireSound();
    if (next.equals(definition)) {
      return List.of();
    }
    definition = next;
    return List.of(new FieldEvent.FieldChanged());
  }

  /** No file gets a value any more; what is there stays. Doing so twice changes nothing. */
  List<FieldEvent> retire() {
    if (retired) {
      return List.of();
    }
    retired = true;
    return List.of(new FieldEvent.FieldRetired());
  }

  @Override
  protected Set<String> tokens() {
    return Set.of(Tokens.department(departmentId()));
  }

  @Override
  public String subjectKind() {
    return "custom-field";
  }

  public FieldDefinition definition() {
    return Objects.requireNonNull(definition);
  }

  /** Whether no file gets a value any more. */
  public boolean isRetired() {
    return retired;
  }
}
