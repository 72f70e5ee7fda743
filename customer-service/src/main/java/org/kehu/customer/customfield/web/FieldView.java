package org.kehu.customer.customfield.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.customfield.CustomField;
import org.kehu.customer.customfield.FieldDefinition;
import org.kehu.customer.customfield.FieldType;
import org.kehu.customer.customfield.Holder;
import org.kehu.kit.access.Level;

/** A custom field as it is shown (自定义字段). */
@Schema(name = "CustomField")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FieldView(
    String id,
    @Schema(example = "fleetSize") String code,
    @Schema(example = "车队规模") String chinese,
    @Schema(example = "Fleet size") String english,
    FieldType type,
    @Nullable @Schema(example = "辆") String unit,
    Set<Holder> holders,
    boolean required,
    Level level,
    List<FieldJson.ChoiceJson> choices,
    boolean retired,
    long version) {

  static FieldView of(CustomField field) {
    FieldDefinition definition = field.definition();
    return new FieldView(
        field.id(),
        definition.code(),
        definition.chinese(),
        definition.english(),
        definition.type(),
        definition.unit(),
        definition.holders(),
        definition.required(),
        definition.level(),
        definition.choices().stream().map(FieldJson.ChoiceJson::of).toList(),
        field.isRetired(),
        field.version());
  }
}
