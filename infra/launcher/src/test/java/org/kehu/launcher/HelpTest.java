package org.kehu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HelpTest {

  @Test
  void everyExitCodeIsExplained() {
    String codes = Help.TEXT.substring(Help.TEXT.indexOf("Exit codes:"));
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number))
        .allSatisfy(number -> assertThat(codes).containsPattern("\\b" + number + " \\w"));
  }
}
