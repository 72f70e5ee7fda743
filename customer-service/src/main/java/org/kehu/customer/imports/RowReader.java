package org.kehu.customer.imports;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.customfield.CustomCheck;
import org.kehu.customer.customfield.Holder;
import org.kehu.customer.file.Cooperation;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.CustomerProblem;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.file.EnterpriseBasics;
import org.kehu.customer.file.Lead;
import org.kehu.customer.file.Market;
import org.kehu.customer.file.PersonalData;
import org.kehu.customer.file.Profile;
import org.kehu.customer.file.ProfileCheck;
import org.kehu.customer.file.RegisterCustomer;
import org.kehu.customer.file.Tidy;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.access.Level;
import org.kehu.kit.exchange.Heading;
import org.kehu.kit.exchange.TableRow;
import org.kehu.kit.money.Money;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.ProblemWords;

/**
 * Turns one row into the command that opens a file, or into the reasons why it cannot, in Chinese.
 */
final class RowReader {

  private static final Pattern AMOUNT =
      Pattern.compile("[¥¥]?(\\d{1,3}(?:,\\d{3})+|\\d{1,13})(\\.\\d{1,4})?(万|亿)?元?");
  private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

  private static final Map<String, Column> POINTERS =
      Map.ofEntries(
          Map.entry("/name", Column.NAME),
          Map.entry("/contact/person", Column.CONTACT),
          Map.entry("/contact/phone", Column.PHONE),
          Map.entry("/contact/email", Column.EMAIL),
          Map.entry("/contact/address", Column.ADDRESS),
          Map.entry("/enterprise", Column.LEGAL_REPRESENTATIVE),
          Map.entry("/enterprise/creditCode", Column.CREDIT_CODE),
          Map.entry("/enterprise/legalRepresentative", Column.LEGAL_REPRESENTATIVE),
          Map.entry("/enterprise/foundedOn", Column.FOUNDED),
          Map.entry("/enterprise/registeredCapital", Column.CAPITAL),
          Map.entry("/enterprise/nature", Column.NATURE),
          Map.entry("/enterprise/businessScope", Column.SCOPE),
          Map.entry("/individual", Column.GENDER),
          Map.entry("/individual/birthDate", Column.BIRTH_DATE),
          Map.entry("/individual/occupation", Column.OCCUPATION),
          Map.entry("/industry", Column.INDUSTRY),
          Map.entry("/industryPosition", Column.POSITION),
          Map.entry("/size", Column.SIZE),
          Map.entry("/region", Column.REGION),
          Map.entry("/yearlyVolume", Column.VOLUME));

  private final Heading<Column> heading;
  private final CustomColumns custom;
  private final StaffRegister staff;
  private final String departmentId;
  private final Map<String, Optional<StaffMember>> owners = new HashMap<>();

  /**
   * A reader for one file.
   *
   * @param departmentId where rows without owner and department belong
   */
  RowReader(
      Heading<Column> heading, CustomColumns custom, StaffRegister staff, String departmentId) {
    this.heading = heading;
    this.custom = custom;
    this.staff = staff;
    this.departmentId = departmentId;
  }

  /** The command, or why there is none. */
  sealed interface Reading {
    record Understood(RegisterCustomer command) implements Reading {}

    record Refused(List<String> reasons) implements Reading {}
  }

  /** Owners are looked up anew from here on; until then one that was found stays. */
  void forgetOwners() {
    owners.clear();
  }

  Reading read(TableRow row) {
    return new OneRow(row).read();
  }

  private final class OneRow {

    private final TableRow row;
    private final List<String> reasons = new ArrayList<>();

    OneRow(TableRow row) {
      this.row = row;
    }

    Reading read() {
      if (row.cells().size() > heading.names().size()) {
        reasons.add("列数不符:表头有 %d 列,本行有 %d 列".formatted(heading.names().size(), row.cells().size()));
        return new Reading.Refused(reasons);
      }
      CustomerKind kind = word(Column.KIND, Words.KINDS);
      if (kind == null && cell(Column.KIND) == null) {
        reasons.add(Column.KIND.title() + ":必填,可填 " + Words.KINDS.choices());
      }
      CustomerKind read = kind == null ? CustomerKind.ENTERPRISE : kind;
      Profile profile = profile(read);
      ProfileCheck.errors(read, profile).forEach(error -> reasons.add(reason(error)));
      CustomCheck.Outcome further = custom.read(row, Holder.valueOf(read.name()), this::worksHere);
      further.errors().forEach(error -> reasons.add(words(error)));
      CustomerStatus status = word(Column.STATUS, Words.STATUSES);
      String ownerId = owner();
      String department = department(ownerId);
      return reasons.isEmpty()
          ? new Reading.Understood(
              new RegisterCustomer(
                  read,
                  profile.with(further.values()),
                  status == null ? CustomerStatus.POTENTIAL : status,
                  ownerId,
                  department,
                  Level.NORMAL))
          : new Reading.Refused(reasons);
    }

    private boolean worksHere(String staffId) {
      return staff.find(staffId).filter(StaffMember::isActive).isPresent();
    }

    private Profile profile(CustomerKind kind) {
      boolean isEnterprise = kind == CustomerKind.ENTERPRISE;
      String code = Tidy.creditCode(cell(Column.CREDIT_CODE));
      if (!isEnterprise && code != null) {
        reasons.add(Column.CREDIT_CODE.title() + ":仅适用于企业客户");
      }
      return new Profile(
          isEnterprise ? cell(Column.NAME) : null,
          personal(isEnterprise),
          isEnterprise ? enterprise(code) : null,
          market(),
          new Cooperation(
              word(Column.INTENTION, Words.INTENTIONS),
              word(Column.POTENTIAL, Words.POTENTIALS),
              word(Column.RELATION, Words.RELATIONS),
              word(Column.DEALING, Words.DEALINGS),
              word(Column.REACH, Words.REACHES)),
          new Lead(word(Column.SOURCE, Words.SOURCES), null));
    }

    private PersonalData personal(boolean isEnterprise) {
      return new PersonalData(
          isEnterprise ? null : cell(Column.NAME),
          cell(Column.CONTACT),
          cell(Column.LEGAL_REPRESENTATIVE),
          null,
          Tidy.phone(cell(Column.PHONE)),
          cell(Column.EMAIL),
          cell(Column.ADDRESS),
          word(Column.GENDER, Words.GENDERS),
          date(Column.BIRTH_DATE),
          cell(Column.OCCUPATION));
    }

    private EnterpriseBasics enterprise(@Nullable String creditCode) {
      return new EnterpriseBasics(
          creditCode,
          null,
          null,
          null,
          null,
          date(Column.FOUNDED),
          cell(Column.NATURE),
          amount(Column.CAPITAL),
          cell(Column.SCOPE),
          null,
          null,
          null);
    }

    private Market market() {
      return new Market(
          cell(Column.INDUSTRY),
          word(Column.POSITION, Words.POSITIONS),
          word(Column.SIZE, Words.SIZES),
          cell(Column.REGION),
          amount(Column.VOLUME),
          word(Column.PROFIT, Words.PROFITS),
          word(Column.PAYMENT_CREDIT, Words.PAYMENT_CREDITS));
    }

    private @Nullable String cell(Column column) {
      return heading.cell(row, column);
    }

    private <E extends Enum<E>> @Nullable E word(Column column, Words<E> words) {
      String cell = cell(column);
      if (cell == null) {
        return null;
      }
      Optional<E> meaning = words.meaning(cell);
      if (meaning.isEmpty()) {
        reasons.add(
            "%s:“%s”无法识别,可填 %s".formatted(column.title(), shortened(cell), words.choices()));
      }
      return meaning.orElse(null);
    }

    private @Nullable Money amount(Column column) {
      String cell = cell(column);
      if (cell == null) {
        return null;
      }
      String folded = Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\s", "");
      Matcher matcher = AMOUNT.matcher(folded);
      if (!matcher.matches()) {
        reasons.add(
            "%s:“%s”不是金额,应为不小于 0 的数字,如 520000 或 52万".formatted(column.title(), shortened(cell)));
        return null;
      }
      String fraction = matcher.group(2) == null ? "" : matcher.group(2);
      BigDecimal number = new BigDecimal(matcher.group(1).replace(",", "") + fraction);
      String unit = matcher.group(3);
      int power = unit == null ? 0 : unit.equals("万") ? 4 : 8;
      return Money.yuan(number.scaleByPowerOfTen(power));
    }

    /** As an ISO date; what is none stays as it is and is refused by the check. */
    private @Nullable String date(Column column) {
      String cell = cell(column);
      if (cell == null) {
        return null;
      }
      Matcher matcher = DATE.matcher(cell);
      return matcher.matches()
          ? String.format(
              Locale.ROOT,
              "%s-%02d-%02d",
              matcher.group(1),
              Integer.valueOf(matcher.group(2)),
              Integer.valueOf(matcher.group(3)))
          : cell;
    }

    private @Nullable String owner() {
      String cell = cell(Column.OWNER);
      if (cell == null) {
        return null;
      }
      Optional<StaffMember> owner = owners.computeIfAbsent(cell, staff::recognise);
      if (owner.isEmpty()) {
        reasons.add(
            "%s:员工名录中没有在职人员“%s”,应为工号、用户名或不重名的姓名".formatted(Column.OWNER.title(), shortened(cell)));
      }
      return owner.map(StaffMember::id).orElse(null);
    }

    private @Nullable String department(@Nullable String ownerId) {
      String cell = cell(Column.DEPARTMENT);
      if (cell == null) {
        return ownerId == null ? departmentId : null;
      }
      Optional<String> known = staff.recogniseDepartment(cell);
      if (known.isEmpty()) {
        reasons.add("%s:没有部门“%s”".formatted(Column.DEPARTMENT.title(), shortened(cell)));
      }
      return known.orElse(null);
    }

    private static String reason(FieldError error) {
      Column column = POINTERS.get(error.pointer());
      return (column == null ? error.pointer() : column.title()) + ":" + words(error);
    }

    private static String words(FieldError error) {
      return ProblemWords.field(CustomerProblem.FIELDS_INVALID, error, Locale.CHINESE);
    }

    private static String shortened(String cell) {
      return cell.length() <= 30 ? cell : cell.substring(0, 30) + "…";
    }
  }
}
