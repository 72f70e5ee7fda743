package org.kehu.customer.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.customer.imports.Column;
import org.kehu.testkit.Proves;

class ExportColumnTest {

  private static final List<String> TITLES =
      Arrays.stream(ExportColumn.values()).map(ExportColumn::title).toList();

  @Test
  @Proves("M8")
  void whatCanBeImportedIsExportedUnderTheSameTitleAndInThatOrder() {
    assertThat(TITLES).containsSubsequence(Column.ALL.stream().map(Column::title).toList());
  }

  @Test
  void noTwoColumnsHaveOneTitle() {
    assertThat(TITLES).doesNotHaveDuplicates();
  }
}
