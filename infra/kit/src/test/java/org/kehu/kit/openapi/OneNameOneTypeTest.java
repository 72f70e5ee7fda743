package org.kehu.kit.openapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;

class OneNameOneTypeTest {

  record Evidence(String description) {}

  record Told(Evidence evidence) {}

  record Heard(Evidence evidence) {}

  @Schema(name = "Evidence")
  record EvidenceBody(@Size(max = 10) String description) {}

  record Given(EvidenceBody evidence) {}

  private final OneNameOneType names = new OneNameOneType();
  private final ModelConverters converters = new ModelConverters(true);

  OneNameOneTypeTest() {
    converters.addConverter(names);
  }

  @Test
  void aTypeMayStandInManyPlaces() {
    read(Told.class);
    read(Heard.class);

    assertThatCode(names::check).doesNotThrowAnyException();
  }

  @Test
  void aSecondTypeOfTheSameNameIsRefused() {
    read(Told.class);
    read(Given.class);

    assertThatThrownBy(names::check)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Evidence is ")
        .hasMessageContaining("OneNameOneTypeTest$EvidenceBody");
  }

  private void read(Class<?> type) {
    converters.readAll(new AnnotatedType(type));
  }
}
