package org.kehu.customer.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.customer.imports.Reject;

class RejectFileTest {

  @ParameterizedTest
  @CsvSource({"=1+1", "+1", "-1", "@SUM(A1)", "' =1'"})
  void formulasAreMadeText(String cell) {
    assertThat(RejectFile.harmless(cell)).isEqualTo("'" + cell);
  }

  @Test
  void otherCellsStayAsTheyAre() {
    assertThat(RejectFile.harmless("深圳=华信")).isEqualTo("深圳=华信");
    assertThat(RejectFile.harmless("")).isEmpty();
  }

  @Test
  void theFileHoldsTheOriginalRowAndItsReasons() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Reject reject =
        new Reject("j#1", "j", 1, 2, false, List.of("企业", "=cmd"), List.of("电话:须为手机号", "邮箱:无效"));

    RejectFile.write(List.of("客户类型", "客户名称", "电话"), Stream.of(reject), out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("\uFEFF客户类型,客户名称,电话,行号,处理结果,原因\r\n" + "企业,'=cmd,,2,拒绝,电话:须为手机号;邮箱:无效\r\n");
  }
}
