package org.kehu.kit.policy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.LocalText;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyDesk;
import org.kehu.kit.policy.PolicyDocument;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PolicyKinds;
import org.kehu.kit.policy.PolicyValues;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.kit.web.MergePatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The rules of this service: what is in force and why, versions, drafts and their approval. */
@RestController
@Tag(name = "rules", description = "制度: what is in force and why, versions, drafts, approval")
@RequestMapping("/api/v1/policies/${spring.application.name}")
public class PolicyController {

  private final PolicyKinds kinds;
  private final Policies policies;
  private final PolicyValues values;
  private final PolicyDesk desk;
  private final MergePatch patches;
  private final Clock clock;

  public PolicyController(
      PolicyKinds kinds,
      Policies policies,
      PolicyValues values,
      PolicyDesk desk,
      MergePatch patches,
      Clock clock) {
    this.kinds = kinds;
    this.policies = policies;
    this.values = values;
    this.desk = desk;
    this.patches = patches;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "The rules of this service, as in force now (现行制度)")
  Page<PolicyView> list(PageRequest page) {
    String after = page.after() == null ? "" : opened(page.after());
    List<PolicyKind<?>> all = kinds.owned();
    List<PolicyKind<?>> rest =
        all.stream().filter(kind -> kind.key().compareTo(after) > 0).toList();
    List<PolicyKind<?>> shown = rest.subList(0, Math.min(page.limit(), rest.size()));
    Instant now = clock.instant();
    return new Page<>(
        shown.stream().map(kind -> view(kind, now)).toList(),
        shown.size() < rest.size() ? sealed(shown.getLast().key()) : null,
        page.total() ? (long) all.size() : null);
  }

  @GetMapping("/{kind}")
  @Operation(
      summary = "A rule as in force now or at an instant (查看制度)",
      description = "With what is announced after it.")
  PolicyView find(
      @PathVariable @Size(max = 60) String kind,
      @RequestParam(required = false) @Nullable Instant at) {
    return view(kinds.owned(kind), at == null ? clock.instant() : at);
  }

  @GetMapping("/{kind}/presets")
  @Operation(
      summary = "Ready values to start a draft from (预设值)",
      description = "The shipped default first.")
  Page<PresetView> presets(@PathVariable @Size(max = 60) String kind) {
    return new Page<>(presetsOf(kinds.owned(kind)), null, null);
  }

  @GetMapping("/{kind}/versions")
  @Operation(summary = "The versions of a rule, newest first (版本列表)")
  Page<VersionView> versions(@PathVariable @Size(max = 60) String kind, PageRequest page) {
    Page<PolicyDocument> found = desk.versions(kind, page);
    return found.map(this::view);
  }

  @GetMapping("/{kind}/versions/{number}")
  @Operation(summary = "One version of a rule (查看版本)")
  ResponseEntity<VersionView> version(
      @PathVariable @Size(max = 60) String kind, @PathVariable @Min(1) @Max(1_000_000) int number) {
    PolicyDocument version = desk.version(kind, number);
    return Answers.found(version, view(version));
  }

  @PostMapping("/{kind}/versions")
  @Operation(summary = "Draft the next version (起草新版本)")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<VersionView> draft(
      @PathVariable @Size(max = 60) String kind, @Valid @RequestBody PolicyRequests.Draft draft) {
    Stored<PolicyDocument> stored = desk.draft(kind, draft.command());
    URI place =
        URI.create(
            "/api/v1/policies/%s/%s/versions/%d"
                .formatted(kinds.service(), kind, stored.aggregate().number()));
    return answer(HttpStatus.CREATED, stored).location(place).body(view(stored.aggregate()));
  }

  @PatchMapping(path = "/{kind}/versions/{number}", consumes = MergePatch.MEDIA_TYPE)
  @Operation(summary = "Change a draft or a rejected version (修改草案)")
  ResponseEntity<VersionView> revise(
      @PathVariable @Size(max = 60) String kind,
      @PathVariable @Min(1) @Max(1_000_000) int number,
      @RequestBody JsonNode patch) {
    return changed(
        desk.revise(
            kind,
            number,
            version ->
                patches
                    .apply(
                        PolicyRequests.Draft.of(version, values.tree(version.content().value())),
                        patch,
                        PolicyRequests.Draft.class)
                    .command()));
  }

  @PostMapping("/{kind}/versions/{number}/submit")
  @Operation(
      summary = "Lay a draft before the general manager (提交审批)",
      description =
          "New terms, or terms that mean something else, go to the legal department first.")
  ResponseEntity<VersionView> submit(
      @PathVariable @Size(max = 60) String kind, @PathVariable @Min(1) @Max(1_000_000) int number) {
    return changed(desk.submit(kind, number));
  }

  @PostMapping("/{kind}/versions/{number}/approve")
  @Operation(
      summary = "Approve and promulgate a version (批准并发布)",
      description =
          "By the general manager, or who stands in by letter. It takes force at least a minute"
              + " later, never in the past.")
  ResponseEntity<VersionView> approve(
      @PathVariable @Size(max = 60) String kind,
      @PathVariable @Min(1) @Max(1_000_000) int number,
      @Valid @RequestBody(required = false) PolicyRequests.@Nullable Approval approval) {
    return changed(
        approval == null
            ? desk.approve(kind, number, null, null)
            : desk.approve(kind, number, approval.effectiveFrom(), approval.note()));
  }

  @PostMapping("/{kind}/versions/{number}/reject")
  @Operation(
      summary = "Send a version back with a reason (退回)",
      description = "By the general manager, or who stands in by letter.")
  ResponseEntity<VersionView> reject(
      @PathVariable @Size(max = 60) String kind,
      @PathVariable @Min(1) @Max(1_000_000) int number,
      @Valid @RequestBody PolicyRequests.Reason reason) {
    return changed(desk.reject(kind, number, reason.reason()));
  }

  @PostMapping("/{kind}/versions/{number}/withdraw")
  @Operation(summary = "Give a version up before it takes force (撤回)")
  ResponseEntity<VersionView> withdraw(
      @PathVariable @Size(max = 60) String kind,
      @PathVariable @Min(1) @Max(1_000_000) int number,
      @Valid @RequestBody PolicyRequests.Reason reason) {
    return changed(desk.withdraw(kind, number, reason.reason()));
  }

  private ResponseEntity<VersionView> changed(Stored<PolicyDocument> stored) {
    return answer(HttpStatus.OK, stored).body(view(stored.aggregate()));
  }

  private static ResponseEntity.BodyBuilder answer(HttpStatus status, Stored<?> stored) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status).eTag(Answers.etag(stored.aggregate()));
    return stored.replayed() ? answer.header(Answers.REPLAYED, "true") : answer;
  }

  private <T> PolicyView view(PolicyKind<T> kind, Instant at) {
    return PolicyView.of(kind, policies.timeline(kind), at, values);
  }

  private VersionView view(PolicyDocument version) {
    Instant now = clock.instant();
    int inForce = policies.at(kinds.owned(version.kind()), now).version();
    return VersionView.of(version, now, inForce, values);
  }

  private <T> List<PresetView> presetsOf(PolicyKind<T> kind) {
    List<PresetView> all = new ArrayList<>();
    all.add(
        new PresetView(
            "default",
            new LocalText("出厂默认值", "shipped default"),
            values.tree(values.shipped(kind))));
    kind.presets()
        .forEach(preset ->
            all.add(
                new PresetView(
                    preset.name(), preset.title(), values.tree(values.preset(kind, preset)))));
    return all;
  }

  /** The list is a handful of names fixed by the software, so its cursor is just the last name. */
  private static String sealed(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private String opened(String cursor) {
    try {
      String last = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (kinds.owned().stream().noneMatch(kind -> kind.key().equals(last))) {
        throw RequestProblem.CURSOR_INVALID.problem();
      }
      return last;
    } catch (IllegalArgumentException damaged) {
      throw RequestProblem.CURSOR_INVALID.problem().because(damaged);
    }
  }
}
