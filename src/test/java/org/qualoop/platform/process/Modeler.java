package org.qualoop.platform.process;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qualoop.testing.Http;

/** Camunda Modeler's deploy button: the calls it makes, with Basic authentication and its form fields. */
public final class Modeler {

    private static final String BOUNDARY = "----WebKitFormBoundaryQualoop";

    private final Http user;

    public Modeler(Http user) {
        this.user = user;
    }

    /** What it asks before it deploys: is it a Camunda 7, and which one? */
    public Http.Answer connects() {
        user.get("/engine-rest/deployment?maxResults=0");
        return user.get("/engine-rest/version");
    }

    /** @param files name and content, as the Modeler sends them: without folders */
    public Http.Answer deploys(String name, Map<String, String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("deployment-name", name);
        fields.put("deployment-source", "Camunda Modeler");
        fields.put("deploy-changed-only", "true");
        fields.forEach((field, value) -> part(out, "Content-Disposition: form-data; name=\"" + field + "\"", value));
        files.forEach((file, content) -> part(
                out,
                "Content-Disposition: form-data; name=\"" + file + "\"; filename=\"" + file
                        + "\"\r\nContent-Type: application/octet-stream",
                content));
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return user.postBytes(
                "/engine-rest/deployment/create", out.toByteArray(), "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static void part(ByteArrayOutputStream out, String head, String content) {
        out.writeBytes(
                ("--" + BOUNDARY + "\r\n" + head + "\r\n\r\n" + content + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A process of one piece: what stands between its start and its end, with the last step named {@code last}. */
    static String diagram(String key, String first, String last, String inner) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <bpmn:process id="%1$s" name="试验" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="begun"/>
                    <bpmn:sequenceFlow id="f1" sourceRef="begun" targetRef="%2$s"/>
                    %4$s
                    <bpmn:sequenceFlow id="f9" sourceRef="%3$s" targetRef="over"/>
                    <bpmn:endEvent id="over"/>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(key, first, last, inner);
    }

    static String task(String id, String name, String... properties) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < properties.length; i += 2) {
            all.append("<camunda:property name=\"%s\" value=\"%s\"/>".formatted(properties[i], properties[i + 1]));
        }
        String extensions = properties.length == 0
                ? ""
                : "<bpmn:extensionElements><camunda:properties>" + all
                        + "</camunda:properties></bpmn:extensionElements>";
        return "<bpmn:userTask id=\"%s\" name=\"%s\" camunda:candidateGroups=\"quality\">%s</bpmn:userTask>"
                .formatted(id, name, extensions);
    }
}
