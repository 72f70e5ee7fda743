package org.kehu.customer.customfield.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.customfield.Choice;
import org.kehu.customer.customfield.FieldDefinition;
import org.kehu.customer.customfield.FieldType;
import org.kehu.customer.customfield.Holder;
import org.kehu.kit.access.Level;

/** What a custom field is: the body of POST, and what PATCH changes. */
@Schema(
    name = "DefineCustomField",
    example =
        """
        {"code": "fleetSize", "chinese": "车队规模", "english": "Fleet size", "type": "NUMBER",
         "unit": "辆", "holders": ["ENTERPRISE"], "required": false, "level": "NORMAL"}
        """)
record FieldJson(
    @NotNull @Pattern(regexp = "[a-z][A-Za-z0-9]{0,39}") String code,
    @NotBlank @Size(max = 40) String chinese,
    @NotBlank @Size(max = 80) String english,
    @NotNull FieldType type,
    @Nullable @Size(min = 1, max = 10) String unit,
    @NotEmpty @Size(max = 2) Set<@NotNull Holder> holders,
    @Nullable Boolean required,
    @Nullable Level level,
    @Nullable @Valid @Size(max = 100) List<@NotNull ChoiceJson> choices) {

  /** What may be chosen (选项). */
  @Schema(
      name = "CustomFieldChoice",
      example = "{\"code\": \"retail\", \"chinese\": \"零售\", \"english\": \"Retail\"}")
  record ChoiceJson(
      @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}") String code,
      @NotBlank @Size(max = 40) String chinese,
      @NotBlank @Size(max = 80) String english,
      @Nullable Boolean retired) {

    static ChoiceJson of(Choice choice) {
      return new ChoiceJson(
          choice.code(), choice.chinese(), choice.english(), choice.retired() ? true : null);
    }

    private Choice toChoice() {
      return new Choice(code, chinese.strip(), english.strip(), Boolean.TRUE.equals(retired));
    }
  }

  static FieldJson of(FieldDefinition field) {
    return new FieldJson(
        field.code(),
        field.chinese(),
        field.english(),
        field.type(),
        field.unit(),
        field.holders(),
        field.required(),
        field.level(),
        field.choices().stream().map(ChoiceJson::of).toList());
  }

  FieldDefinition toDefinition() {
    return new FieldDefinition(
        code,
        chinese.strip(),
        english.strip(),
        type,
        unit,
        holders,
        Boolean.TRUE.equals(required),
        level == null ? Level.NORMAL : level,
        choices == null ? List.of() : choices.stream().map(ChoiceJson::toChoice).toList());
  }
}
