/** HTTP in and out: reports. */
@NullMarked
package org.kehu.survey.report.web;

import org.jspecify.annotations.NullMarked;
