package org.kehu.customer.customfield.events;

import java.util.Set;
import java.util.TreeSet;
import org.kehu.customer.Topics;
import org.kehu.customer.customfield.CustomField;
import org.kehu.customer.customfield.FieldDefinition;
import org.kehu.customer.customfield.FieldEvent;
import org.kehu.customer.customfield.Holder;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.springframework.stereotype.Component;

/** Tells what becomes of the catalogue. */
@Component
class FieldPublisher implements EventPublisher<CustomField, FieldEvent> {

  /** The body of every event. */
  record Told(
      String fieldId,
      String code,
      String type,
      Set<String> holders,
      boolean required,
      String level,
      boolean retired) {}

  @Override
  public OutgoingEvent publish(CustomField field, FieldEvent event) {
    String what =
        switch (event) {
          case FieldEvent.FieldDefined defined -> "field-defined";
          case FieldEvent.FieldChanged changed -> "field-changed";
          case FieldEvent.FieldRetired retired -> "field-retired";
        };
    FieldDefinition definition = field.definition();
    Set<String> holders = new TreeSet<>();
    definition.holders().stream().map(Holder::name).forEach(holders::add);
    Told told =
        new Told(
            field.id(),
            definition.code(),
            definition.type().name(),
            holders,
            definition.required(),
            definition.level().name(),
            field.isRetired());
    return new OutgoingEvent(Topics.CUSTOMER, "kehu.customer." + what + ".v1", told, null);
  }
}
