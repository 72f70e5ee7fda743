package org.kehu.visit.businessreport;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What the department says; nothing may be left out (catalogue X-30: 全面、准确).
 *
 * @param status 业务状况, or what is analysed
 * @param expenses 费用使用情况
 * @param outlook 问题与下一步
 */
public record BusinessText(
    @NotBlank @Size(max = 8000) String status,
    @NotBlank @Size(max = 8000) String expenses,
    @NotBlank @Size(max = 8000) String outlook) {}
