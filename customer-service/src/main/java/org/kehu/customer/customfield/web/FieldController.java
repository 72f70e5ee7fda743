package org.kehu.customer.customfield.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.customfield.CustomField;
import org.kehu.customer.customfield.CustomFieldDesk;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.kit.web.MergePatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The catalogue of custom fields (自定义字段目录). */
@RestController
@RequestMapping(FieldController.PATH)
@Tag(name = "custom-fields", description = "自定义字段: the catalogue of further fields of files")
class FieldController {

  static final String PATH = "/api/v1/customers/fields";

  private final CustomFieldDesk desk;
  private final MergePatch patches;

  FieldController(CustomFieldDesk desk, MergePatch patches) {
    this.desk = desk;
    this.patches = patches;
  }

  @PostMapping
  @Operation(
      summary = "Define a custom field (新增自定义字段)",
      description =
          "Code, type and unit are fixed from then on. Not for names, phones or other data of"
              + " persons, which have their own sealed fields. A required one counts towards"
              + " completeness and is not taken away from a file that has it.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<FieldView> define(@RequestBody @Valid FieldJson request) {
    Stored<CustomField> stored = desk.define(request.toDefinition());
    return Answers.created(stored, PATH, FieldView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(summary = "The catalogue, by code (自定义字段目录)")
  Page<FieldView> page(
      @RequestParam(required = false) @Nullable Boolean retired, PageRequest page) {
    return desk.page(retired, page).map(FieldView::of);
  }

  @GetMapping("/{fieldId}")
  @Operation(summary = "Read a custom field (查看自定义字段)")
  ResponseEntity<FieldView> get(@PathVariable @Pattern(regexp = Ids.FORM) String fieldId) {
    CustomField field = desk.get(fieldId);
    return Answers.found(field, FieldView.of(field));
  }

  @PatchMapping(path = "/{fieldId}", consumes = MergePatch.MEDIA_TYPE)
  @Operation(
      summary = "Change names, choices, holders or level (修改自定义字段)",
      description = "Needs If-Match. A choice is retired, never taken away.")
  ResponseEntity<FieldView> change(
      @PathVariable @Pattern(regexp = Ids.FORM) String fieldId,
      @RequestBody @NotNull JsonNode patch) {
    Stored<CustomField> stored =
        desk.change(
            fieldId,
            field -> patches.apply(FieldJson.of(field), patch, FieldJson.class).toDefinition());
    return Answers.changed(stored, FieldView.of(stored.aggregate()));
  }

  @PostMapping("/{fieldId}/retire")
  @Operation(
      summary = "Retire a custom field (停用自定义字段)",
      description = "Values that files hold stay, are shown and can be filtered by.")
  ResponseEntity<FieldView> retire(@PathVariable @Pattern(regexp = Ids.FORM) String fieldId) {
    Stored<CustomField> stored = desk.retire(fieldId);
    return Answers.changed(stored, FieldView.of(stored.aggregate()));
  }
}
