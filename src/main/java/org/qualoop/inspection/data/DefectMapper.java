package org.qualoop.inspection.data;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.qualoop.inspection.Defect;

@Mapper
public interface DefectMapper {

    List<Defect> all();
}
