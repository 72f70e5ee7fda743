package org.kehu.kit.crypto;

import java.util.List;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Refuses to write what is {@link Personal} as JSON: events hold ids and codes only. */
public final class PersonalRefusal extends ValueSerializerModifier {

  private PersonalRefusal() {}

  /** The same mapper, which writes no type with a personal property. */
  public static JsonMapper in(JsonMapper mapper) {
    SimpleModule module = new SimpleModule("kehu-personal-refusal");
    module.setSerializerModifier(new PersonalRefusal());
    return mapper.rebuild().addModule(module).build();
  }

  @Override
  public List<BeanPropertyWriter> changeProperties(
      SerializationConfig config,
      BeanDescription.Supplier type,
      List<BeanPropertyWriter> properties) {
    properties.stream()
        .filter(property -> property.getAnnotation(Personal.class) != null)
        .findFirst()
        .ifPresent(personal -> {
          throw new IllegalStateException(
              "Events hold no personal data, but "
                  + personal.getFullName()
                  + " of "
                  + type.getBeanClass().getName()
                  + " is personal");
        });
    return properties;
  }
}
