package org.kehu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void optionsMayStandAnywhereAndTakeTheirValueEitherWay() {
    Arguments typed = Arguments.parse("--data=/x", "token", "--minutes", "5", "agent");
    assertThat(typed.command()).isEqualTo("token");
    assertThat(typed.operands()).containsExactly("agent");
    assertThat(typed.number("--minutes")).hasValue(5);
    assertThat(typed.path("--data")).hasValue(Path.of("/x"));
  }

  @Test
  void nothingTypedAsksForHelp() {
    assertThat(Arguments.parse().command()).isEqualTo("help");
    assertThat(Arguments.parse("up", "--help").command()).isEqualTo("help");
    assertThat(Arguments.parse("-h").command()).isEqualTo("help");
  }

  @Test
  void aNumberMustBeOne() {
    for (String wrong : new String[] {"", "-1", "1.5", "a", "99999999999"}) {
      assertThatThrownBy(() -> Arguments.parse("up", "--port-base=" + wrong).number("--port-base"))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("whole number");
    }
  }

  @Test
  void anOptionIsNoValueOfAnother() {
    assertThatThrownBy(() -> Arguments.parse("up", "--port-base", "--detach"))
        .isInstanceOf(Refusal.class)
        .hasMessage("The option --port-base needs a value.");
  }

  @Test
  void anOptionOfAnotherCommandIsRefused() {
    assertThatThrownBy(() -> Arguments.parse("down", "--json").allow(0, 0))
        .isInstanceOf(Refusal.class)
        .hasMessage("'infra/kehu down' has no option --json.");
  }
}
