package org.kehu.customer.staff.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.staff.DepartmentEntry;
import org.kehu.customer.staff.ImportDirectory;
import org.kehu.customer.staff.Post;
import org.kehu.customer.staff.StaffEntry;

/** The company's directory as its source sends it. */
@Schema(
    name = "StaffDirectory",
    example =
        """
        {"departments": [{"id": "key-accounts", "name": "大客户部", "leaderId": "st-he-dakehu"}], \
        "staff": [{"staffId": "st-he-dakehu", "userName": "he.dakehu", "name": "何主管", \
        "departmentId": "key-accounts"}]}\
        """)
record DirectoryRequest(
    @NotNull @Size(min = 1, max = 500) List<@Valid DepartmentLine> departments,
    @NotNull @Size(max = 5000) List<@Valid StaffLine> staff) {

  private static final String ID = "[a-z0-9][a-z0-9._-]{0,63}";

  /** A department (部门). */
  @Schema(name = "DepartmentLine")
  record DepartmentLine(
      @NotBlank @Size(max = 64) @Pattern(regexp = ID) String id,
      @NotBlank @Size(max = 60) String name,
      @Nullable @Size(max = 64) @Pattern(regexp = ID) String parentId,
      @Nullable @Size(max = 64) @Pattern(regexp = ID) String leaderId,
      @Nullable @Size(max = 10) List<@Pattern(regexp = ID) @Size(max = 64) String> deputyIds,
      @Nullable @Schema(description = "false when the department has ended (撤销)") Boolean active) {

    DepartmentEntry toEntry() {
      List<String> deputies = deputyIds == null ? List.of() : deputyIds;
      boolean exists = active == null || active;
      return new DepartmentEntry(id, name.strip(), parentId, leaderId, deputies, exists);
    }
  }

  /** A person (员工). */
  @Schema(name = "StaffLine")
  record StaffLine(
      @NotBlank @Size(max = 64) @Pattern(regexp = ID) String staffId,
      @NotBlank @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9@._-]{0,63}")
          String userName,
      @NotBlank @Size(max = 50) String name,
      @NotBlank @Size(max = 64) @Pattern(regexp = ID) String departmentId,
      @Nullable Boolean active,
      @Nullable Instant absentFrom,
      @Nullable Instant absentUntil,
      @Nullable @Schema(description = "Of the catalogue of posts (岗位)") Post post) {

    StaffEntry toEntry() {
      return new StaffEntry(
          staffId,
          userName,
          name.strip(),
          departmentId,
          active == null || active,
          absentFrom,
          absentUntil,
          post);
    }
  }

  ImportDirectory toCommand(boolean complete) {
    return new ImportDirectory(
        departments.stream().map(DepartmentLine::toEntry).toList(),
        staff.stream().map(StaffLine::toEntry).toList(),
        complete);
  }
}
