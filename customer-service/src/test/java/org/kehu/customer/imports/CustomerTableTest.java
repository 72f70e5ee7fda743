package org.kehu.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.testkit.Proves;

class CustomerTableTest {

  private static final String TEXT = "客户类型,客户名称\n企业,深圳市华信电子有限公司\n个人,李小红\n";

  private static List<Row> rows(byte[] file) {
    List<Row> rows = new ArrayList<>();
    try (CustomerTable table = CustomerTable.open(() -> new ByteArrayInputStream(file))) {
      while (table.hasNext()) {
        rows.add(table.next());
      }
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
  @Proves("M7")
  void theEncodingIsFoundOut(String charset) {
    assertThat(rows(TEXT.getBytes(Charset.forName(charset))))
        .extracting(row -> row.cells().get(1))
        .containsExactly("深圳市华信电子有限公司", "李小红");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() {
    assertThat(rows(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))).hasSize(2);
  }

  @Test
  void aRareCharacterOfGb18030IsRead() {
    String text = "客户类型,客户名称\n企业,㐀𠮷商贸有限公司\n";
    assertThat(rows(text.getBytes(Charset.forName("GB18030"))).getFirst().cells().get(1))
        .isEqualTo("㐀𠮷商贸有限公司");
  }

  @Test
  void bytesOfNoEncodingAreRefused() {
    byte[] bytes = {(byte) 0xFF, (byte) 0xFF, 0x30, (byte) 0xFF};
    assertFails(bytes, ImportFailure.Code.ENCODING_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", ";"})
  void otherSeparatorsAreUnderstood(String separator) {
    assertThat(rows(TEXT.replace(",", separator).getBytes(StandardCharsets.UTF_8))).hasSize(2);
  }

  @Test
  void headingsMayDifferInWidthStarsAndOrder() {
    String text = "客户名称*, 电话 ,客户类型,年用量（元）,备注\n华信,13800138000,企业,5万,x\n";
    try (CustomerTable table =
        CustomerTable.open(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
      Row row = table.next();
      assertThat(table.heading().cell(row, Column.NAME)).isEqualTo("华信");
      assertThat(table.heading().cell(row, Column.VOLUME)).isEqualTo("5万");
    }
  }

  @Test
  void anEmptyFileHasNoHeader() {
    assertFails("\n".getBytes(StandardCharsets.UTF_8), ImportFailure.Code.HEADER_MISSING);
  }

  @Test
  void neededColumnsAreNamed() {
    assertThatThrownBy(() -> rows("电话,地区\n1,2\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            FileUnreadable.class,
            unreadable ->
                assertThat(unreadable.failure())
                    .isEqualTo(new ImportFailure(ImportFailure.Code.COLUMNS_MISSING, "客户类型、客户名称")));
  }

  @Test
  void linesAreThoseOfTheFile() {
    String text = "客户类型,客户名称\n企业,\"两行\n名称\"\n\n企业,丙\n";
    assertThat(rows(text.getBytes(StandardCharsets.UTF_8)))
        .extracting(Row::line)
        .containsExactly(2L, 5L);
  }

  private static void assertFails(byte[] file, ImportFailure.Code code) {
    assertThatThrownBy(() -> rows(file))
        .isInstanceOfSatisfying(
            FileUnreadable.class,
            unreadable -> assertThat(unreadable.failure().code()).isEqualTo(code));
  }
}
