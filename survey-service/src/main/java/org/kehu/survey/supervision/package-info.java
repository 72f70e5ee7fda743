/** The monthly service supervision report (服务监督报告) of the two lines of service and supervision. */
@NullMarked
package org.kehu.survey.supervision;

import org.jspecify.annotations.NullMarked;
