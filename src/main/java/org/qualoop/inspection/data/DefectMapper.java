package org.qualoop.inspection.data;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.qualoop.inspection.Defect;

/** The catalogue of defects. */
@Mapper
public interface DefectMapper {

    List<Defect> all();
}
