package org.kehu.customer.customfield;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Keeps the catalogue of custom fields; administrators come here, and readers. */
@Service
public class CustomFieldDesk {

  private final CustomFields fields;
  private final FieldCatalogue catalogue;
  private final CustomerProperties properties;

  CustomFieldDesk(CustomFields fields, FieldCatalogue catalogue, CustomerProperties properties) {
    this.fields = fields;
    this.catalogue = catalogue;
    this.properties = properties;
  }

  /** A field of the catalogue, or a 404. */
  public CustomField get(String id) {
    return fields.get(id);
  }

  /** One page of the catalogue, by code; retired ones, those in use, or all. */
  public Page<CustomField> page(@Nullable Boolean retired, PageRequest request) {
    return fields.page(retired, request);
  }

  /** A new field. */
  public Stored<CustomField> define(FieldDefinition definition) {
    String own = Call.current().caller().departmentId();
    try {
      return known(
          fields.create(() -> {
            requireRoom();
            return Change.of(
                CustomField.of(definition, own == null ? properties.defaultDepartment() : own),
                new FieldEvent.FieldDefined());
          }));
    } catch (DuplicateKeyException taken) {
      throw CustomFieldProblem.CUSTOM_CODE_TAKEN
          .problem()
          .with("field", definition.code())
          .because(taken);
    }
  }

  private void requireRoom() {
    if (fields.all().size() >= CustomFields.MOST) {
      throw CustomFieldProblem.CUSTOM_FIELDS_FULL.problem().with("most", CustomFields.MOST);
    }
  }

  /** Other names, choices, holders or level. */
  public Stored<CustomField> change(String id, UnaryOperator<FieldDefinition> edit) {
    return known(fields.change(id, field -> field.change(edit.apply(field.definition()))));
  }

  /** No file gets a value any more. */
  public Stored<CustomField> retire(String id) {
    return known(fields.change(id, CustomField::retire));
  }

  private Stored<CustomField> known(Stored<CustomField> stored) {
    catalogue.forget();
    return stored;
  }
}
