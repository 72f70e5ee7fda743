/** Spot checks of service records (服务记录抽查) against the standard of their time. */
@NullMarked
package org.kehu.survey.spotcheck;

import org.jspecify.annotations.NullMarked;
