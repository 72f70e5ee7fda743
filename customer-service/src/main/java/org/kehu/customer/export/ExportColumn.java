package org.kehu.customer.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.EnterpriseBasics;
import org.kehu.customer.file.Profile;
import org.kehu.customer.imports.Column;
import org.kehu.customer.imports.Words;
import org.kehu.kit.money.Money;

/** A column of the table, called as in the import template where that has it. */
enum ExportColumn {
  NUMBER("客户编号", row -> row.file().number()),
  KIND(Column.KIND, row -> Words.KINDS.word(row.file().kind())),
  NAME(Column.NAME, row -> row.shown().name()),
  CREDIT_CODE(Column.CREDIT_CODE, row -> row.basics().creditCode()),
  CONTACT(Column.CONTACT, row -> row.shown().personal().contactPerson()),
  PHONE(Column.PHONE, row -> row.shown().personal().phone()),
  EMAIL(Column.EMAIL, row -> row.shown().personal().email()),
  ADDRESS(Column.ADDRESS, row -> row.shown().personal().address()),
  REGION(Column.REGION, row -> row.shown().market().region()),
  INDUSTRY(Column.INDUSTRY, row -> row.shown().market().industry()),
  POSITION(Column.POSITION, row -> Words.POSITIONS.word(row.shown().market().position())),
  SIZE(Column.SIZE, row -> Words.SIZES.word(row.shown().market().size())),
  INTENTION(Column.INTENTION, row -> Words.INTENTIONS.word(row.shown().cooperation().intention())),
  POTENTIAL(Column.POTENTIAL, row -> Words.POTENTIALS.word(row.shown().cooperation().potential())),
  RELATION(Column.RELATION, row -> Words.RELATIONS.word(row.shown().cooperation().relation())),
  DEALING(Column.DEALING, row -> Words.DEALINGS.word(row.shown().cooperation().dealing())),
  REACH(Column.REACH, row -> Words.REACHES.word(row.shown().cooperation().reach())),
  VOLUME(Column.VOLUME, row -> amount(row.shown().market().yearlyVolume())),
  PROFIT(Column.PROFIT, row -> Words.PROFITS.word(row.shown().market().profitRate())),
  PAYMENT_CREDIT(
      Column.PAYMENT_CREDIT,
      row -> Words.PAYMENT_CREDITS.word(row.shown().market().paymentCredit())),
  LEGAL_REPRESENTATIVE(
      Column.LEGAL_REPRESENTATIVE, row -> row.shown().personal().legalRepresentative()),
  FOUNDED(Column.FOUNDED, row -> row.basics().foundedOn()),
  CAPITAL(Column.CAPITAL, row -> amount(row.basics().registeredCapital())),
  NATURE(Column.NATURE, row -> row.basics().nature()),
  SCOPE(Column.SCOPE, row -> row.basics().businessScope()),
  GENDER(Column.GENDER, row -> Words.GENDERS.word(row.shown().personal().gender())),
  BIRTH_DATE(Column.BIRTH_DATE, row -> row.shown().personal().birthDate()),
  OCCUPATION(Column.OCCUPATION, row -> row.shown().personal().occupation()),
  STATUS(Column.STATUS, row -> Words.STATUSES.word(row.file().status())),
  SOURCE(Column.SOURCE, row -> Words.SOURCES.word(row.shown().lead().source())),
  OWNER(Column.OWNER, row -> row.file().ownerId()),
  DEPARTMENT(Column.DEPARTMENT, row -> row.file().departmentId()),
  GRADE("客户类别", row -> row.file().grading().grade().name()),
  TIER("大客户级别", row -> code(row.file().grading().tier()));

  /**
   * A file as it is shown to who asked.
   *
   * @param shown its sections, masked where they may not be read
   */
  record Row(Customer file, Profile shown) {

    EnterpriseBasics basics() {
      EnterpriseBasics basics = shown.enterprise();
      return basics == null ? EnterpriseBasics.EMPTY : basics;
    }
  }

  private final String title;
  private final Function<Row, @Nullable String> value;

  ExportColumn(Column like, Function<Row, @Nullable String> value) {
    this(like.title(), value);
  }

  ExportColumn(String title, Function<Row, @Nullable String> value) {
    this.title = title;
    this.value = value;
  }

  String title() {
    return title;
  }

  /** What stands in the cell; empty for what is not known. */
  String of(Row row) {
    String text = value.apply(row);
    return text == null ? "" : text;
  }

  private static @Nullable String amount(@Nullable Money money) {
    return money == null ? null : money.amount().toPlainString();
  }

  private static @Nullable String code(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
