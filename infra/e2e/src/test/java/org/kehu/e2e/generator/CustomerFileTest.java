package org.kehu.e2e.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kehu.e2e.generator.CustomerFile.Encoding;
import org.kehu.e2e.generator.Row.Fate;

class CustomerFileTest {

  private static final List<CustomerFile> FILES = CustomerFile.of(20_261_123, 1_000);

  @Test
  void theSameSeedMakesTheSameFilesAndAnotherSeedOthers() {
    List<CustomerFile> again = CustomerFile.of(20_261_123, 1_000);
    List<CustomerFile> others = CustomerFile.of(7, 1_000);

    for (int at = 0; at < FILES.size(); at++) {
      assertThat(again.get(at).bytes()).isEqualTo(FILES.get(at).bytes());
      assertThat(others.get(at).bytes()).isNotEqualTo(FILES.get(at).bytes());
    }
  }

  @Test
  void aThousandRowsAreSharedOutWithDuplicatesAndBadRowsInEachFile() {
    assertThat(FILES.stream().mapToInt(file -> file.rows().size()).sum()).isEqualTo(1_000);
    assertThat(FILES)
        .allSatisfy(file -> {
          assertThat(file.count(Fate.ACCEPTED)).isGreaterThan(200);
          assertThat(file.count(Fate.DUPLICATE)).isGreaterThan(10);
          assertThat(file.count(Fate.REJECTED)).isGreaterThan(10);
          assertThat(file.grades().values().stream().mapToInt(Integer::intValue).sum())
              .isEqualTo(file.count(Fate.ACCEPTED));
          assertThat(file.tiers()).containsKeys("A1", "A2", "B1", "B2", "C");
        });
  }

  @Test
  void ninetySeedsInARowMakeListsWithoutACommonCustomer() {
    Set<String> names = new HashSet<>();
    int enterprises = 0;
    for (int list = 0; list < 90; list++) {
      for (CustomerFile file : CustomerFile.of(20_261_123 + list, 100)) {
        for (Row row : file.rows(Fate.ACCEPTED)) {
          if (row.cells().getFirst().equals("企业")) {
            enterprises++;
            names.add(row.name());
          }
        }
      }
    }
    assertThat(names).hasSize(enterprises);
  }

  @Test
  void eachFileIsInItsOwnEncoding() throws CharacterCodingException {
    CustomerFile plain = FILES.get(Encoding.UTF_8.ordinal());
    CustomerFile marked = FILES.get(Encoding.UTF_8_WITH_BOM.ordinal());
    CustomerFile chinese = FILES.get(Encoding.GB18030.ordinal());

    assertThat(decoded(plain.bytes())).startsWith("客户类型");
    assertThat(decoded(marked.bytes())).startsWith("\uFEFF客户类型");
    assertThatThrownBy(() -> decoded(chinese.bytes())).isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void aSpoiltCodeDiffersInItsCheckCharacterOnly() {
    String code = CreditCodes.next("440300", new SplittableRandom(1));

    assertThat(code).hasSize(18).startsWith("91440300MA");
    assertThat(CreditCodes.spoilt(code)).startsWith(code.substring(0, 17)).isNotEqualTo(code);
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
