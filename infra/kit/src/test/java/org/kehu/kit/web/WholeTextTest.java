package org.kehu.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Which text of a request is read. */
class WholeTextTest {

  record Note(String title, List<String> lines) {}

  private final JsonMapper mapper =
      JsonMapper.builder()
          .addModule(new SimpleModule().addDeserializer(String.class, new WholeText()))
          .build();

  @Test
  void everyCharacterIsRead() {
    Note note =
        mapper.readValue("{\"title\":\"客户\\ud83d\\ude00\",\"lines\":[\"a\",null]}", Note.class);

    assertThat(note.title()).isEqualTo("客户😀");
    assertThat(note.lines()).containsExactly("a", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1e400", "true"})
  void whatIsNoTextIsNotTakenForText(String value) {
    assertThatThrownBy(() -> mapper.readValue("{\"title\":" + value + "}", Note.class))
        .isInstanceOf(MismatchedInputException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\":\"\\ud800\"}",
        "{\"title\":\"a\\udc00b\"}",
        "{\"lines\":[\"\\ud83d\"]}",
        "{\"title\":\"\\ude00\\ud83d\"}"
      })
  void halfACharacterIsRefusedWhereverItStands(String json) {
    assertThatThrownBy(() -> mapper.readValue(json, Note.class))
        .isInstanceOf(InvalidFormatException.class);
    assertThatThrownBy(() -> mapper.treeToValue(mapper.readTree(json), Note.class))
        .isInstanceOf(InvalidFormatException.class);
  }
}
