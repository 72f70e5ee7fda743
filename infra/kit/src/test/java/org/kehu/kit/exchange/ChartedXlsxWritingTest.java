package org.kehu.kit.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class ChartedXlsxWritingTest {

  private static final String CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  private static Chart chart(String title, String category) {
    return new Chart(
        title,
        "项目",
        List.of(category, "配件"),
        List.of(
            new Chart.Series("销售额", List.of(new BigDecimal("800.50"), BigDecimal.TEN)),
            new Chart.Series("上期", List.of(BigDecimal.ONE, BigDecimal.ZERO))));
  }

  private static byte[] written(Chart... charts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter table = TableWriter.charted(out, List.of(charts))) {
      table.write(List.of("部分", "金额"));
      table.write(List.of("商品 <构成> & \"其他\"", "=1+1"));
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static Document xml(byte[] part) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
  }

  private static List<String> texts(Document xml, String name) {
    NodeList nodes = xml.getElementsByTagNameNS(CHARTS, name);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(at -> nodes.item(at).getTextContent())
        .toList();
  }

  @Test
  @Proves("F-04")
  void theTableIsReadBackAndEachChartHasItsSeries() throws Exception {
    byte[] workbook = written(chart("商品构成", "控制器"), chart("地区/构成", "华南"));

    List<List<String>> rows = new ArrayList<>();
    try (Table table = Table.open(() -> new ByteArrayInputStream(workbook), TableLimits.USUAL)) {
      rows.add(table.header());
      table.forEachRemaining(row -> rows.add(row.cells()));
    }
    assertThat(rows).containsExactly(List.of("部分", "金额"), List.of("商品 <构成> & \"其他\"", "=1+1"));
    Map<String, byte[]> parts = parts(workbook);
    Document first = xml(parts.get("xl/charts/chart1.xml"));
    assertThat(first.getElementsByTagNameNS(CHARTS, "ser").getLength()).isEqualTo(2);
    assertThat(texts(first, "f"))
        .containsExactly(
            "'商品构成 1'!$B$1",
            "'商品构成 1'!$A$2:$A$3",
            "'商品构成 1'!$B$2:$B$3",
            "'商品构成 1'!$C$1",
            "'商品构成 1'!$A$2:$A$3",
            "'商品构成 1'!$C$2:$C$3");
    assertThat(texts(first, "v"))
        .containsExactly("销售额", "控制器", "配件", "800.5", "10.0", "上期", "控制器", "配件", "1.0", "0.0");
    assertThat(texts(xml(parts.get("xl/charts/chart2.xml")), "f"))
        .first()
        .isEqualTo("'地区 构成 2'!$B$1");
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      assertThat(xml(part.getValue())).as(part.getKey()).isNotNull();
    }
  }

  @Test
  @Proves("F-04")
  void withoutChartsItIsATableAndAValueForEachCategoryIsNeeded() throws Exception {
    assertThat(parts(written()).keySet())
        .contains("xl/worksheets/sheet1.xml")
        .noneMatch(part -> part.contains("sheet2") || part.contains("chart"));
    assertThatThrownBy(
            () -> new Chart("图", "项目", List.of("一"), List.of(new Chart.Series("空", List.of()))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
