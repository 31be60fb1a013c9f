/**
 * Tasks that clearly belong to a category: what the classifier learns from. The first of each list stand in report
 * 02/BC-SKHCN itself.
 */
export const EXAMPLES = {
  '2.1': [
    'Tiếp tục tổ chức phổ biến, quán triệt, tuyên truyền quan điểm, mục tiêu, ý nghĩa, yêu cầu, nội dung, phương thức tiếp cận cuộc CMCN 4.0 đến toàn bộ hệ thống chính trị và người dân trên địa bàn tỉnh Quảng Trị. Gắn các mục tiêu, nhiệm vụ tham gia cuộc CMCN 4.0 với các mục tiêu, nhiệm vụ phát triển kinh tế - xã hội; Đa dạng hóa các hình thức tuyên truyền, phổ biến về cuộc CMCN 4.0 đến toàn thể nhân dân',
  ],
  '2.2': [
    'Xây dựng và thực hiện các chương trình hỗ trợ doanh nghiệp về nghiên cứu phát triển và tham gia ứng dụng cuộc CMCN 4.0',
    'Xây dựng và vận hành hiệu quả chính quyền điện tử giai đoạn 2021-2025',
    'Triển khai thực hiện có hiệu quả kế hoạch chuyển đổi số trên toàn tỉnh giai đoạn 2021-2025 và đến năm 2030',
    'Phát triển nông nghiệp ứng dụng công nghệ cao, nông nghiệp thông minh',
    'Phát triển du lịch thông minh gắn với kinh tế số',
    'Tiếp tục triển khai thực hiện hiệu quả đề án “Xây dựng thành phố Đông Hà trở thành thành phố thông minh giai đoạn 2021-2025”; “Xây dựng thị xã Quảng Trị trở thành đô thị thông minh đến năm 2030” và tiến đến kết nối mạng lưới đô thị thông minh quốc gia',
    'Triển khai có hiệu quả Trung tâm điều hành thông minh của tỉnh',
    'Xây dựng và vận hành có hiệu quả hệ thống Y tế số kết nối liên thông',
    'Hỗ trợ tạo việc làm mới, phát triển hệ thống thông tin thị trường lao động và dự báo trên nền tảng ứng dụng công nghệ số',
    'Triển khai thực hiện Đề án xây dựng đội ngũ cán bộ, công chức, viên chức đáp ứng yêu cầu của cuộc CMCN 4.0',
    'Triển khai các mô hình mới về kiểm soát ô nhiễm môi trường, thích ứng biến đổi khí hậu; áp dụng tiêu chuẩn, quy chuẩn kỹ thuật quốc gia về môi trường',
  ],
  '2.3': [
    'Thành lập cơ sở ươm tạo, cơ sở kỹ thuật, khu làm việc chung để hỗ trợ doanh nghiệp khởi nghiệp, đổi mới sáng tạo',
    'Hỗ trợ tư vấn về sở hữu trí tuệ, khai thác và phát triển tài sản trí tuệ',
    'Hỗ trợ doanh nghiệp nâng cao năng suất chất lượng, nâng cao sức cạnh tranh, hội nhập quốc tế thông qua việc áp dụng tiêu chuẩn quốc tế trong quản trị như ISO 9001, ISO 22000, ISO 14001, ISO 50001 góp phần nâng cao chỉ số đổi mới sáng tạo GII; các công cụ nâng cao năng suất chất lượng 5S, KPI, Kaizen, Lean, MFCA.... Áp dụng các quy chuẩn địa phương, quốc gia và quốc tế',
    'Hỗ trợ doanh nghiệp trong việc đổi mới sản phẩm (nghiên cứu, phát triển nghiên cứu ứng dụng), đổi mới quy trình công nghệ (ứng dụng và đổi mới công nghệ), đổi mới tổ chức và quản lý (áp dụng các hệ thống quản lý tiên tiến và công cụ nâng cao năng suất chất lượng), đổi mới mô hình kinh doanh (hỗ trợ hệ sinh thái khởi nghiệp đổi mới sáng tạo)',
    'Hỗ trợ tổ chức, cá nhân thành lập doanh nghiệp khoa học và công nghệ. Ưu tiên phát triển doanh nghiệp nông nghiệp ứng dụng công nghệ cao',
  ],
  '2.4': [
    'Thực hiện phổ cập kỹ năng số, kỹ năng đảm bảo an toàn thông tin, an ninh mạng cho người dân. Đẩy mạnh công tác truyền thông, nâng cao nhận thức, xây dựng văn hóa số trong cộng đồng',
    'Đào tạo và phát triển nguồn nhân lực an toàn thông tin, an ninh mạng, chuyên đổi số, thương mại điện tử cho doanh nghiệp đáp ứng yêu cầu của cuộc CMCN 4.0',
    'Đào tạo cho cán bộ công chức, viên chức về an toàn thông tin, an ninh mạng, chuyển đổi số trong các cơ quan hành chính nhà nước đáp ứng yêu cầu của cuộc CMCN 4.0',
    'Đổi mới hoạt động giáo dục, đào tạo theo hướng phát triển năng lực tiếp cận, tư duy sáng tạo và khả năng thích ứng với môi trường công nghệ liên tục thay đổi và phát triển; đổi mới cách dạy và học trên cơ sở áp dụng công nghệ số',
    'Phát triển đào tạo nghề và đào tạo kỹ năng đáp ứng yêu cầu của cuộc CMCN 4.0; hỗ trợ cho lao động khi tham gia đào tạo lại, đào tạo nâng cao chuyên môn và kỹ năng để chuyển đổi công việc; xây dựng và triển khai các chương trình cải thiện kỹ năng số, kỹ năng sáng tạo của lực lượng lao động trong tất cả các lĩnh vực với hình thức phù hợp',
  ],
  '2.5': [
    'Ưu tiên phát triển nông nghiệp công nghệ cao và nông nghiệp thông minh, trong đó tập trung ưu tiên nghiên cứu, ứng dụng công nghệ sinh học; công nghệ thông minh trong dự báo, giám sát thiên tai, dịch bệnh; công nghệ tự động hóa trong nông nghiệp',
    'Phát triển du lịch thông minh: công nghệ thông tin và ứng dụng du lịch thông minh phục vụ du khách trên thiết bị di động; bản đồ du lịch thông minh; kho dữ liệu tập trung và hệ thống báo cáo du lịch, hệ thống phân tích du lịch thông minh',
    'Phát triển thương mại điện tử gắn với kinh tế số',
  ],
  '2.6': [
    'Tiếp tục thực hiện có hiệu quả chương trình hội nhập quốc tế, tăng cường thu hút, sử dụng có hiệu quả các nguồn lực từ các đối tác đối với hoạt động nghiên cứu, ứng dụng, khởi nghiệp, đổi mới sáng tạo, chuyển giao công nghệ',
    'Tích cực tham gia trong hợp tác với các trường đại học, các viện nghiên cứu trong và ngoài tỉnh; tìm kiếm, tham gia kết nối với các hệ sinh thái khởi nghiệp, đổi mới sáng tạo vùng, quốc gia và các trung tâm khởi nghiệp, đổi mới sáng tạo trong và ngoài nước',
  ],
  '2.7': [
    'Xây dựng dữ liệu số các cấp chính quyền, tạo điều kiện để mọi công dân có thể cập nhật thông tin cần thiết về hoạt động của bộ máy nhà nước. Đầu tư xây dựng cơ sở hạ tầng thu thập, quản lý dữ liệu và giao dịch trên nền tảng Internet ở các cơ quan nhà nước',
    'Rà soát, hoàn thiện các quy định, thủ tục hành chính phù hợp với hoạt động của chính quyền số; cắt giảm tối đa giao dịch trực tiếp của công chức, viên chức với tổ chức, công dân, đảm bảo 100% thủ tục hành chính được thực hiện trực tuyến',
    'Triển khai thực hiện Đề án xây dựng đội ngũ cán bộ, công chức, viên chức đáp ứng yêu cầu của cuộc CMCN 4.0, chuẩn hóa và tăng cường năng lực đội ngũ cán bộ quản lý nhà nước các cấp. Phân định rõ chức năng, nhiệm vụ, cơ chế phối hợp giữa các cơ quan quản lý nhà nước trong thực hiện chuyển đổi số',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
