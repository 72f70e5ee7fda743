package org.kehu.survey.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.kehu.kit.ids.Ids;

/**
 * Proposes a personal reward for excellent service (优秀客户服务奖励; catalogue X-17), by the three
 * criteria of the source, each 1 to 10.
 *
 * @param attitude 服务态度
 * @param efficiency 服务效率
 * @param quality 服务质量
 * @param staffIds who is rewarded
 */
public record AwardProposal(
    @NotNull @Min(1) @Max(10) Integer attitude,
    @NotNull @Min(1) @Max(10) Integer efficiency,
    @NotNull @Min(1) @Max(10) Integer quality,
    @NotBlank @Size(max = 2000) String reason,
    @NotEmpty @Size(max = 50) Set<@NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String> staffIds) {}
